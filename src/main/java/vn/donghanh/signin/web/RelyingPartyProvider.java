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

/**
 * Provides the relying party of this installation, from the setting DH_ADDRESS; without it passkeys work on this machine only, under the name
 * localhost.
 */
@ApplicationScoped
class RelyingPartyProvider {
    private static final String LOCALHOST = "localhost";

    @Inject
    Settings settings;

    Optional<RelyingParty> find(HttpServletRequest request) {
        return find(settings.address(), request.getScheme(), request.getServerName(), request.getServerPort());
    }

    /** @throws RuleViolationException when passkeys cannot be used under the address of this request */
    RelyingParty require(HttpServletRequest request) {
        return require(find(request));
    }

    static Optional<RelyingParty> find(Optional<URI> address, String scheme, String server, int port) {
        if (address.isPresent()) {
            return address.map(uri -> new RelyingParty(uri.getHost(), uri.toString()));
        }
        return LOCALHOST.equals(server)
                ? Optional.of(new RelyingParty(LOCALHOST, scheme + "://" + LOCALHOST + ":" + port))
                : Optional.empty();
    }

    static RelyingParty require(Optional<RelyingParty> relyingParty) {
        return relyingParty.orElseThrow(() -> new RuleViolationException(StaffRule.PASSKEYS_NOT_HERE));
    }
}
