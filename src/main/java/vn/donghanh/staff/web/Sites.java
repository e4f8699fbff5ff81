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
        Optional<URI> address = settings.address();
        if (address.isPresent()) {
            return address.map(it -> new Site(it.getHost(), it.toString()));
        }
        boolean here = HERE.equals(request.getServerName());
        String origin = request.getScheme() + "://" + HERE + ":" + request.getServerPort();
        return here ? Optional.of(new Site(HERE, origin)) : Optional.empty();
    }

    /** @throws RuleViolation when passkeys cannot be used under the address of this request */
    Site required(HttpServletRequest request) {
        return of(request).orElseThrow(() -> new RuleViolation(StaffRule.PASSKEYS_NOT_HERE));
    }
}
