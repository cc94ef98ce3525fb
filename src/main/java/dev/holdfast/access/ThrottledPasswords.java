package dev.holdfast.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks names and passwords, of people on the pages and of programs at the API, unless there were too many wrong ones. */
@Component
class ThrottledPasswords implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final SignInThrottle throttle;

    ThrottledPasswords(UserDetailsService people, SignInThrottle throttle) {
        this.passwords = new DaoAuthenticationProvider(people);
        this.throttle = throttle;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails from ? from.getRemoteAddress() : "";
        if (throttle.mustWait(attempt.getName(), address)) {
            throw new LockedException("Too many wrong passwords; wait a minute.");
        }
        try {
            var person = passwords.authenticate(attempt);
            throttle.succeeded(attempt.getName(), address);
            return person;
        } catch (BadCredentialsException wrong) {
            throttle.failed(attempt.getName(), address);
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return passwords.supports(kind);
    }
}
