package dev.holdfast.access;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Reads who somebody is from the provider's tokens. */
class PeopleOfProvider extends OidcUserService {

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var claim = request.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUserNameAttributeName();
        try {
            return super.loadUser(request);
        } catch (IllegalArgumentException nameless) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("no_name"),
                    "the provider says nothing under the claim " + claim
                            + "; name another one in holdfast.access.oidc.user-name",
                    nameless);
        }
    }
}
