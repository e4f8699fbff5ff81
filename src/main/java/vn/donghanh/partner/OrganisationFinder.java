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

/** Loads complete organisation views for the services that administer organisations and their accounts. */
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

    private OrganisationView view(PartnerOrganisation organisation) {
        LocalDate today = CentreTime.today(clock);
        List<OrganisationId> id = List.of(organisation.id());
        return new OrganisationView(
                organisation.id(),
                organisation.ref(),
                organisation.details(),
                organisation.validity().from(),
                organisation.validity().to(),
                organisation.validity().isValidOn(today),
                organisations.findServices(id).stream()
                        .map(service -> service.row(today))
                        .toList(),
                areas.findByOrganisation(id, today).getOrDefault(organisation.id(), List.of()));
    }
}
