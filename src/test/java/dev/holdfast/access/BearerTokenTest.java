package dev.holdfast.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.holdfast.casework.web.WorkbenchTest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Programs that bring a signed token of an identity provider instead of a name and a password. */
@WorkbenchTest
@Import(BearerTokenTest.IdentityProvider.class)
class BearerTokenTest {

    private static final RSAKey KEY = newKey();
    private static final RSAKey SOMEBODY_ELSES_KEY = newKey();

    @Autowired
    MockMvcTester mvc;

    @Test
    void a_token_with_a_role_is_let_in() {
        assertThat(casesWith(token(KEY, "reviewer", Instant.now().plusSeconds(60))))
                .hasStatusOk();
    }

    @Test
    void a_token_without_a_known_role_is_refused() {
        assertThat(casesWith(token(KEY, "gardener", Instant.now().plusSeconds(60))))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("role");
    }

    @Test
    void a_token_that_has_expired_or_is_signed_by_somebody_else_is_refused() {
        assertThat(casesWith(token(KEY, "reviewer", Instant.now().minusSeconds(600))))
                .hasStatus(401)
                .hasContentType("application/problem+json");
        assertThat(casesWith(token(SOMEBODY_ELSES_KEY, "reviewer", Instant.now().plusSeconds(60))))
                .hasStatus(401);
        assertThat(casesWith("not-a-token")).hasStatus(401);
    }

    private MvcTestResult casesWith(String token) {
        return mvc.get()
                .uri("/api/v1/cases")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    private static String token(RSAKey key, String role, Instant expires) {
        var claims = new JWTClaimsSet.Builder()
                .subject("somebody")
                .claim("roles", List.of(role))
                .expirationTime(Date.from(expires))
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestConfiguration
    static class IdentityProvider {

        @Bean
        JwtDecoder tokens() throws JOSEException {
            return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        }
    }
}
