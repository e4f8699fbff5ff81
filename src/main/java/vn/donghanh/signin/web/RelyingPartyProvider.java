package vn.donghanh.signin.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.Settings;
import vn.donghanh.signin.factor.RelyingParty;
import vn.donghanh.staff.StaffRule;

/** Where this installation stands: as DH_ADDRESS says; without it passkeys work on this machine alone, under the name localhost. */
@ApplicationScoped
class RelyingPartyProvider {
    private static final String HERE = "localhost";

    @Inject
    Settings settings;

    Optional<RelyingParty> of(HttpServletRequest request) {
        return of(settings.address(), request.getScheme(), request.getServerName(), request.getServerPort());
    }

    /** @throws RuleViolationException when passkeys cannot be used under the address of this request */
    RelyingParty required(HttpServletRequest request) {
        return required(of(request));
    }

    static Optional<RelyingParty> of(Optional<URI> address, String scheme, String server, int port) {
        if (address.isPresent()) {
            return address.map(it -> new RelyingParty(it.getHost(), it.toString()));
        }
        return HERE.equals(server)
                ? Optional.of(new RelyingParty(HERE, scheme + "://" + HERE + ":" + port))
                : Optional.empty();
    }

    static RelyingParty required(Optional<RelyingParty> site) {
        return site.orElseThrow(() -> new RuleViolationException(StaffRule.PASSKEYS_NOT_HERE));
    }
}
