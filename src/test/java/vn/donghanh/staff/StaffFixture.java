package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.donghanh.account.DelegationService;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.setup.DemoStaff;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.signin.session.RequestIdentity;
import vn.donghanh.signin.session.RunAs;

/** The accounts of the server tests: one for each role, in two units, as in a demo installation. */
@ApplicationScoped
public class StaffFixture {
    public static final String PASSPHRASE = "một câu dài chỉ dùng để thử";

    @PersistenceContext
    EntityManager em;

    @Inject
    DemoStaff people;

    @Inject
    AccountRepository accounts;

    @Inject
    RunAs runAs;

    @Inject
    StaffQueries directory;

    @Inject
    DelegationService delegations;

    @Inject
    RequestIdentity identity;

    @Inject
    Clock clock;

    /** Creates the accounts unless they exist. */
    @Transactional
    public void ensureStaff() {
        if (accounts.findByUsername("worker1").isEmpty()) {
            people.load(PASSPHRASE);
        }
    }

    /** Creates an active colleague in the unit of somebody else, with one confirmed role, and returns the username. */
    @Transactional
    public String createColleague(String colleague, Salutation address, Role role) {
        String username = "t" + RandomReference.random().toLowerCase(Locale.ROOT);
        StaffAccount account = new StaffAccount(
                new Username(username),
                new StaffDetails("Đồng nghiệp " + username, "Nghiệp", address, unitOf(colleague)),
                clock.instant());
        account.choosePassphrase("none", false);
        accounts.add(account);
        AccountRole granted = new AccountRole(account.id(), role, id("admin1"), clock.instant());
        granted.confirm(id("director1"), clock.instant());
        accounts.add(granted);
        return username;
    }

    /** Whether the account may still be used. */
    @Transactional
    public boolean isActive(String username) {
        return directory.member(id(username)).isPresent();
    }

    public void as(String username, Runnable task) {
        runAs.run(username, task);
    }

    /**
     * Runs a task as this user with exactly these roles, whichever the account holds: for decisions that two roles of one person must not combine.
     */
    public void asHolding(Set<Role> roles, String username, Runnable task) {
        AuthenticatedUser user = accounts.findWithRoles(username).get(0).toUser(roles);
        identity.setStatus(new SessionStatus(SessionStatus.SessionPhase.OPEN, user, false));
        try {
            task.run();
        } finally {
            identity.setStatus(SessionStatus.NOBODY);
        }
    }

    /** Ends all delegations, so that nobody decides in the director's place in the next test. */
    public void endDelegations() {
        as("director1", () -> delegations.list().stream()
                .filter(DelegationRow::isOpen)
                .forEach(row -> delegations.withdraw(row.ref())));
    }

    @Transactional
    public List<String> usernames() {
        return em.createQuery("select a.username from StaffAccount a order by a.id", String.class)
                .getResultList();
    }

    @Transactional
    public StaffId id(String username) {
        return directory.findByUsername(username).orElseThrow(NotFoundException::new);
    }

    /** Whether the account is active and holds the role. */
    @Transactional
    public boolean holds(String username, Role role) {
        return directory.member(id(username)).stream()
                .anyMatch(member -> member.roles().contains(role));
    }

    /** Whether {@link #as} acts with one of the roles: an account that has ended does so too, with the roles that it kept. */
    @Transactional
    public boolean actsWithAny(String username, Role... roles) {
        return accounts.findWithRoles(username).stream()
                .map(AccountRepository.AccountWithRole::role)
                .anyMatch(held ->
                        held != null && held.isEffective() && Set.of(roles).contains(held.role()));
    }

    @Transactional
    public long unitOf(String username) {
        return directory
                .member(id(username))
                .orElseThrow(NotFoundException::new)
                .unitId();
    }

    /** Returns the account's ref, as used in the administrator's URLs. */
    @Transactional
    public String ref(String username) {
        return accounts.findByUsername(username)
                .orElseThrow(NotFoundException::new)
                .ref();
    }
}
