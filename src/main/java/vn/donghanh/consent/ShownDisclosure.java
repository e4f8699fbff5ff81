package vn.donghanh.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import vn.donghanh.security.OrganisationId;

/**
 * Until when a disclosure is shown, by which a partner's lists find it among those that have ended. Whether it is shown is decided by its ends and reopenings alone.
 * Written by {@link DisclosureRepository}.
 */
@Entity
class ShownDisclosure {
    @Id
    private Long disclosureId;

    private OrganisationId organisationId;

    @Enumerated(EnumType.STRING)
    private ConsentScope scope;

    private Instant shownUntil;

    protected ShownDisclosure() {}
}
