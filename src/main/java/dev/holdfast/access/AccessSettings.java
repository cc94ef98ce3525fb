package dev.holdfast.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may sign in where no identity provider knows the people. In profile {@code demo} these settings are not read.
 *
 * @param users the people who sign in with a name and a password; empty where an identity provider is used
 * @param rolesClaim the claim of an identity provider's token that lists a person's roles; dots lead into objects, as in
 *     {@code realm_access.roles}
 */
@Validated
@ConfigurationProperties("holdfast.access")
public record AccessSettings(
        @DefaultValue @Valid List<User> users,
        @DefaultValue("roles") @NotBlank String rolesClaim) {

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
}
