package dev.holdfast.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

class RolesOfClaimTest {

    @Test
    void names_of_roles_become_roles_and_others_are_passed_over() {
        var token = token("roles", List.of("Agent", "payroll", "OPS"));

        assertThat(rolesFrom("roles").convert(token))
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("ROLE_AGENT", "ROLE_OPS");
    }

    @Test
    void a_claim_within_an_object_is_found_by_dots() {
        var token = token("realm_access", Map.of("roles", List.of("risk")));

        assertThat(rolesFrom("realm_access.roles").convert(token))
                .extracting(Object::toString)
                .containsExactly("ROLE_RISK");
    }

    @Test
    void a_token_without_the_claim_gives_no_role() {
        assertThat(rolesFrom("roles").convert(token("scope", "openid"))).isEmpty();
        assertThat(rolesFrom("a.b").convert(token("a", "text"))).isEmpty();
    }

    @Test
    void somebody_signed_in_by_an_identity_provider_has_the_roles_of_the_id_token() {
        var id = new OidcIdToken(
                "value",
                Instant.now(),
                Instant.now().plusSeconds(60),
                Map.of("sub", "kim", "roles", List.of("reviewer")));

        assertThat(rolesFrom("roles").mapAuthorities(List.of(new OidcUserAuthority(id))))
                .extracting(Object::toString)
                .containsExactly("ROLE_REVIEWER");
    }

    private static RolesOfClaim rolesFrom(String claim) {
        var binder = new Binder(new MapConfigurationPropertySource(Map.of("holdfast.access.roles-claim", claim)));
        return new RolesOfClaim(binder.bindOrCreate("holdfast.access", AccessSettings.class));
    }

    private static Jwt token(String claim, Object value) {
        return Jwt.withTokenValue("value")
                .header("alg", "none")
                .claim(claim, value)
                .build();
    }
}
