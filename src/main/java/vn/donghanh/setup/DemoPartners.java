package vn.donghanh.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import vn.donghanh.account.ConfirmationService;
import vn.donghanh.account.OrganisationAccountService;
import vn.donghanh.account.PartnerAccountService;
import vn.donghanh.partner.OrganisationService;
import vn.donghanh.reference.place.Place;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.signin.DemoPartner;
import vn.donghanh.signin.session.RunAs;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.Username;

/**
 * Creates the partner organisations of a demo installation and their accounts through the normal use cases: by the Centre's administrator, its director and
 * the partners' user administrators.
 */
@ApplicationScoped
class DemoPartners {
    /** Earlier than the oldest demo case. */
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    @Inject
    OrganisationService organisations;

    @Inject
    OrganisationAccountService administrators;

    @Inject
    PartnerAccountService accounts;

    @Inject
    ConfirmationService confirmations;

    @Inject
    AccountRepository allAccounts;

    @Inject
    PlaceQueries places;

    @Inject
    RunAs runAs;

    @Inject
    Clock clock;

    /** @param hash of the shared demo passphrase */
    @Transactional(Transactional.TxType.MANDATORY)
    void load(String hash) {
        DemoPartner.ALL.forEach(partner -> runAs.run("admin1", () -> invite(partner, hash)));
    }

    private void invite(DemoPartner partner, String hash) {
        String ref = organisations.add(partner.details(), SINCE);
        partner.services().forEach(offer -> organisations.addService(ref, offer, null, SINCE));
        partner.areas().forEach(area -> organisations.addArea(ref, place(area), SINCE));
        DemoPartner.PartnerPerson administrator = partner.administrator();
        DemoPartner.PartnerPerson person = partner.person();
        if (administrator != null && person != null) {
            administrators.inviteAdministrator(ref, new Username(administrator.username()), administrator.details());
            runAs.run("director1", () -> confirm(administrator));
            activate(administrator, hash);
            runAs.run(administrator.username(), () -> {
                accounts.invite(new Username(person.username()), person.details(), Set.of(person.role()));
                activate(person, hash);
            });
        }
    }

    /** Finds the place that had this name on that day. */
    private Place place(String fullName) {
        return places.search(fullName).stream()
                .filter(place -> place.fullName().equals(fullName)
                        && !place.since().isAfter(SINCE)
                        && (place.ended() == null || !place.ended().isBefore(SINCE)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no place " + fullName));
    }

    private void confirm(DemoPartner.PartnerPerson person) {
        StaffAccount account = allAccounts.findByUsername(person.username()).orElseThrow(NotFoundException::new);
        allAccounts.findRoles(account.id()).forEach(role -> confirmations.confirm(role.ref()));
    }

    private void activate(DemoPartner.PartnerPerson person, String hash) {
        StaffAccount account = allAccounts.findByUsername(person.username()).orElseThrow(NotFoundException::new);
        account.choosePassphrase(hash, false);
        allAccounts.findOpenCodes(account.id()).forEach(code -> code.end(clock.instant()));
    }
}
