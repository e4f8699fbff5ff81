package vn.donghanh.partner;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/**
 * A partner organisation of the Centre. After its last day none of its users can sign in and nothing is sent to it; earlier disclosures are
 * kept.
 */
@Entity
class PartnerOrganisation {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String ref;
    private String name;

    @Enumerated(EnumType.STRING)
    private PartnerType type;

    private @Nullable String parent;
    private @Nullable String phone;

    @Embedded
    private ValidityPeriod validity;

    @Version
    private int version;

    protected PartnerOrganisation() {}

    PartnerOrganisation(OrganisationDetails details, LocalDate from) {
        this.ref = RandomReference.random();
        this.validity = new ValidityPeriod(from);
        updateDetails(details);
    }

    final void updateDetails(OrganisationDetails details) {
        name = details.name();
        type = details.type();
        parent = details.parent();
        phone = details.phone();
    }

    void end(LocalDate last, LocalDate today) {
        validity.end(last, today);
    }

    /** @throws RuleViolationException if its validity has ended; nothing new may be recorded for it */
    void requireValid(LocalDate today) {
        if (!validity.isValidOn(today)) {
            throw new RuleViolationException(PartnerRule.ORGANISATION_OVER);
        }
    }

    OrganisationId id() {
        return new OrganisationId(id);
    }

    String ref() {
        return ref;
    }

    OrganisationDetails details() {
        return new OrganisationDetails(name, type, parent, phone);
    }

    ValidityPeriod validity() {
        return validity;
    }
}
