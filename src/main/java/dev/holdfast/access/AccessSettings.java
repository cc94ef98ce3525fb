package dev.holdfast.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may sign in.
 *
 * @param users the people who sign in with a name and a password; empty where an identity provider is used, and not read
 *     in profile {@code demo}
 * @param rolesClaim the claim of an identity provider's token that lists a person's roles; dots lead into objects, as in
 *     {@code realm_access.roles}
 * @param oidc the identity provider; read in profile {@code oidc} only
 */
@Validated
@ConfigurationProperties("holdfast.access")
public record AccessSettings(
        @DefaultValue @Valid List<User> users,
        @DefaultValue("roles") @NotBlank String rolesClaim,
        @DefaultValue Oidc oidc) {

    @AssertTrue(message = "Two of holdfast.access.users have the same name; each needs a name of its own.")
    boolean isEachNameThereOnce() {
        return users.stream().map(User::name).distinct().count() == users.size();
    }

    /**
     * One person.
     *
     * @param name the name to sign in with
     * @param passwordHash the password's bcrypt hash, as {@code htpasswd -nbBC 10 "" PASSWORD} prints it after the colon
     * @param roles agent, reviewer, owner, risk or ops; one or more
     */
    public record User(
            @NotBlank(message = "Each of holdfast.access.users needs a name.")
            String name,

            @NotBlank(message = "Each of holdfast.access.users needs a password-hash.")
            @Pattern(
                    regexp = "\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}",
                    message = "A password-hash in holdfast.access.users is not a bcrypt hash; one begins with $2y$10$.")
            String passwordHash,

            @NotEmpty(message = "Each of holdfast.access.users needs roles: agent, reviewer, owner, risk or ops.")
            List<Role> roles) {

        /** Says nothing about the password. */
        @Override
        public String toString() {
            return "User[name=" + name + ", roles=" + roles + "]";
        }
    }

    /**
     * An OpenID Connect provider, the same for people on the pages and for programs at the API.
     *
     * @param issuer where it is, exactly as its tokens name it under {@code iss}
     * @param clientId the name under which it knows this application
     * @param clientSecret the secret that goes with that name, best from the environment as
     *     HOLDFAST_ACCESS_OIDC_CLIENTSECRET
     * @param name what the sign-in page calls it
     * @param userName the claim that holds the name to show for a person
     * @param audience what a program's token has to name under {@code aud}
     */
    public record Oidc(
            @Nullable URI issuer,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @DefaultValue("your organisation") String name,
            @DefaultValue("preferred_username") String userName,
            @DefaultValue("holdfast") String audience) {

        /** Without the secret: settings end up in logs. */
        @Override
        public String toString() {
            return "Oidc[issuer=" + issuer + ", clientId=" + clientId + "]";
        }
    }
}
