package vn.donghanh.partner;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.CentreTime;

/** Whole organisations, for the use cases that administer them and their accounts. */
@ApplicationScoped
@Transactional(MANDATORY)
public class OrganisationFinder {
    @Inject
    OrganisationRepository organisations;

    @Inject
    ServedAreaQueries areas;

    @Inject
    Clock clock;

    public OrganisationView findByRef(String ref) {
        return view(organisations.findByRef(ref));
    }

    public OrganisationView findById(OrganisationId id) {
        return view(organisations.get(id));
    }

    private OrganisationView view(PartnerOrganisation partnerOrganisation) {
        LocalDate today = CentreTime.day(clock.instant());
        List<OrganisationId> id = List.of(partnerOrganisation.id());
        return new OrganisationView(
                partnerOrganisation.id(),
                partnerOrganisation.ref(),
                partnerOrganisation.details(),
                partnerOrganisation.validity().from(),
                partnerOrganisation.validity().to(),
                partnerOrganisation.validity().isValidOn(today),
                organisations.findServices(id).stream()
                        .map(service -> service.row(today))
                        .toList(),
                areas.findByOrganisation(id, today).getOrDefault(partnerOrganisation.id(), List.of()));
    }
}
