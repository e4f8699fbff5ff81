package vn.donghanh.partner;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.VietNam;

/** Whole organisations, for the use cases that administer them and their accounts. */
@ApplicationScoped
@Transactional(MANDATORY)
public class OrganisationDesk {
    @Inject
    Organisations organisations;

    @Inject
    ServedAreas areas;

    @Inject
    Clock clock;

    public OrganisationView byRef(String ref) {
        return view(organisations.byRef(ref));
    }

    public OrganisationView byId(OrganisationId id) {
        return view(organisations.get(id));
    }

    private OrganisationView view(PartnerOrganisation one) {
        LocalDate today = VietNam.day(clock.instant());
        List<OrganisationId> id = List.of(one.id());
        return new OrganisationView(
                one.id(),
                one.ref(),
                one.details(),
                one.validity().from(),
                one.validity().to(),
                one.validity().on(today),
                organisations.servicesOf(id).stream()
                        .map(service -> service.row(today))
                        .toList(),
                areas.of(id, today).getOrDefault(one.id(), List.of()));
    }
}
