package vn.donghanh.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.donghanh.account.AccountService;
import vn.donghanh.account.ConfirmationService;
import vn.donghanh.security.Role;
import vn.donghanh.signin.DemoAccount;
import vn.donghanh.signin.passphrase.PassphraseHash;
import vn.donghanh.signin.session.RunAs;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.CentreDetails;
import vn.donghanh.staff.OrgUnitKind;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.StaffDetails;
import vn.donghanh.staff.Username;

/**
 * Creates the staff accounts of a demo installation and chooses the plan that comes with the product. They share one passphrase, which the installation generated; their roles are granted and
 * confirmed through the normal use cases.
 */
@ApplicationScoped
public class DemoStaff {
    private static final String CENTRE = "Trung tâm Công tác xã hội tỉnh Quảng Nam";
    private static final String PLACE = "Quảng Nam";
    private static final String SIGN = "TTCTXH";
    private static final String DIRECTOR = "Võ Hữu Phước";
    private static final String DEPUTY = "Phan Thị Minh";

    private static final Set<Role> FIRST = Set.of(Role.SYSADMIN, Role.DIRECTOR);

    @Inject
    InitialAccountCreator accountCreator;

    @Inject
    AccountRepository accounts;

    @Inject
    PassphraseHash hashes;

    @Inject
    RunAs runAs;

    @Inject
    AccountService service;

    @Inject
    ConfirmationService confirmations;

    @Inject
    DemoPartners partners;

    @Inject
    PlanTemplateProvider plans;

    @Transactional
    public void load(String passphrase) {
        String hash = hashes.create(passphrase);
        long centre = accountCreator.createCentre(CENTRE, letterheads());
        Map<String, Long> units = Map.of(
                DemoAccount.CARE, accountCreator.createUnit(DemoAccount.CARE, OrgUnitKind.UNIT, centre),
                DemoAccount.COMMUNITY, accountCreator.createUnit(DemoAccount.COMMUNITY, OrgUnitKind.UNIT, centre));
        for (DemoAccount person : DemoAccount.ALL) {
            long unit = units.getOrDefault(person.unit(), centre);
            StaffAccount account = accountCreator.createAccount(
                    new Username(person.username()),
                    new StaffDetails(person.name(), person.shortName(), person.address(), unit));
            account.choosePassphrase(hash, false);
            grantRole(account, person.role());
        }
        partners.load(hash);
        plans.templates().forEach(plan -> plans.adopt(plan.ref()));
    }

    /** The Centre under its earlier and its present authority. */
    private static List<CentreDetails> letterheads() {
        LocalDate moved = LocalDate.of(2025, 3, 1);
        return List.of(
                new CentreDetails(
                                CENTRE, "Sở Lao động - Thương binh và Xã hội tỉnh Quảng Nam", LocalDate.of(2020, 1, 1))
                        .withLetterhead(PLACE, SIGN, "Quyết định thành lập Trung tâm")
                        .signedBy(DIRECTOR, DEPUTY)
                        .until(moved.minusDays(1)),
                new CentreDetails(CENTRE, "Sở Y tế tỉnh Quảng Nam", moved)
                        .withLetterhead(PLACE, SIGN, "Chuyển chức năng bảo trợ xã hội về ngành y tế từ 01/3/2025")
                        .signedBy(DIRECTOR, DEPUTY));
    }

    private void grantRole(StaffAccount account, Role role) {
        if (FIRST.contains(role)) {
            accountCreator.grantInitialRole(account, role);
            return;
        }
        runAs.run("admin1", () -> service.grant(account.ref(), role));
        runAs.run("director1", () -> confirm(account));
    }

    private void confirm(StaffAccount account) {
        accounts.findRoles(account.id()).stream()
                .filter(role -> !role.isEffective())
                .forEach(role -> confirmations.confirm(role.ref()));
    }
}
