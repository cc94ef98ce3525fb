package dev.holdfast.access;

import dev.holdfast.casework.web.Workbench;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A test of the workbench over HTTP, with a real identity provider that runs already. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Workbench.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:provider;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "camunda.client.enabled=false"
        })
@ActiveProfiles("oidc")
@ContextConfiguration(initializers = ProviderTest.Provider.class)
@interface ProviderTest {

    /** Where the application is. */
    String APPLICATION = "http://localhost:" + Provider.PORT;

    /** The provider of all these tests; it starts with the first of them and ends with the application. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    class Provider implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final int PORT = TestIdentityProvider.freePort();
        static final TestIdentityProvider RUNNING = new TestIdentityProvider("http://localhost:" + PORT);

        @Override
        public void initialize(ConfigurableApplicationContext application) {
            RUNNING.start();
            TestPropertyValues.of(settings(PORT, RUNNING)).applyTo(application);
            application.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    RUNNING.close();
                }
            });
        }

        /** What an operator would set. */
        static Map<String, String> settings(int port, TestIdentityProvider provider) {
            return Map.of(
                    "server.port",
                    String.valueOf(port),
                    "server.address",
                    "localhost",
                    "holdfast.access.oidc.issuer",
                    provider.issuer(),
                    "holdfast.access.oidc.client-id",
                    TestIdentityProvider.CLIENT,
                    "holdfast.access.oidc.client-secret",
                    TestIdentityProvider.secretOf(TestIdentityProvider.CLIENT),
                    "holdfast.access.oidc.name",
                    "Lindenmark staff");
        }
    }
}
