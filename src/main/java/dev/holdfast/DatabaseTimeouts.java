package dev.holdfast;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets no request wait for ever for a PostgreSQL that has stopped in the middle of an answer; its driver would. What the
 * address itself says counts more.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseTimeouts {

    /** Seconds; no statement of this application takes one. */
    private static final String LONGEST_ANSWER = "6";

    @Bean
    static BeanPostProcessor socketTimeout() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool && isPostgres(String.valueOf(pool.getJdbcUrl()))) {
                    pool.addDataSourceProperty("socketTimeout", LONGEST_ANSWER);
                    pool.addDataSourceProperty("tcpKeepAlive", "true");
                }
                return bean;
            }
        };
    }

    /** A migration may take its time. */
    @Bean
    FlywayConfigurationCustomizer withoutSocketTimeout(JdbcConnectionDetails database) {
        return flyway -> {
            if (isPostgres(database.getJdbcUrl())) {
                flyway.dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
            }
        };
    }

    private static boolean isPostgres(String url) {
        return url.startsWith("jdbc:postgresql:");
    }
}
