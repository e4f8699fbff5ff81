package vn.donghanh.staff.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.Settings;
import vn.donghanh.staff.Site;
import vn.donghanh.staff.StaffRule;

/** Where this installation stands: as DH_ADDRESS says; without it passkeys work on this machine alone, under the name localhost. */
@ApplicationScoped
class Sites {
    private static final String HERE = "localhost";

    @Inject
    Settings settings;

    Optional<Site> of(HttpServletRequest request) {
        return of(settings.address(), request.getScheme(), request.getServerName(), request.getServerPort());
    }

    /** @throws RuleViolation when passkeys cannot be used under the address of this request */
    Site required(HttpServletRequest request) {
        return required(of(request));
    }

    static Optional<Site> of(Optional<URI> address, String scheme, String server, int port) {
        if (address.isPresent()) {
            return address.map(it -> new Site(it.getHost(), it.toString()));
        }
        return HERE.equals(server) ? Optional.of(new Site(HERE, scheme + "://" + HERE + ":" + port)) : Optional.empty();
    }

    static Site required(Optional<Site> site) {
        return site.orElseThrow(() -> new RuleViolation(StaffRule.PASSKEYS_NOT_HERE));
    }
}
