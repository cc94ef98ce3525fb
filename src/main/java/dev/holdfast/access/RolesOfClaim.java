package dev.holdfast.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.core.user.OAuth2UserAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Reads roles from the token of an identity provider. Names that are no role of this application are passed over. */
@Component
class RolesOfClaim implements Converter<Jwt, Collection<GrantedAuthority>>, GrantedAuthoritiesMapper {

    private final List<String> path;

    RolesOfClaim(AccessSettings settings) {
        this.path = List.of(settings.rolesClaim().split("\\."));
    }

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        return roles(token.getClaims());
    }

    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> given) {
        var roles = new HashSet<GrantedAuthority>();
        for (var authority : given) {
            // The OIDC authority is an OAuth 2 authority too, and has the claims of ID token and user info in one map.
            if (authority instanceof OidcUserAuthority oidc) {
                roles.addAll(roles(oidc.getAttributes()));
            } else if (authority instanceof OAuth2UserAuthority oauth2) {
                roles.addAll(roles(oauth2.getAttributes()));
            }
        }
        return roles;
    }

    private Set<GrantedAuthority> roles(Map<String, Object> claims) {
        @Nullable Object value = claims;
        for (var step : path) {
            value = value instanceof Map<?, ?> object ? object.get(step) : null;
        }
        var roles = new HashSet<GrantedAuthority>();
        if (value instanceof Collection<?> names) {
            names.stream()
                    .map(name -> Role.ofCode(String.valueOf(name)))
                    .flatMap(Optional::stream)
                    .map(Role::grant)
                    .forEach(roles::add);
        }
        return roles;
    }
}
