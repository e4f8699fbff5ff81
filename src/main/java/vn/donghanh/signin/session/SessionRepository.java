package vn.donghanh.signin.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.Sha256;
import vn.donghanh.signin.factor.SecondFactorRepository;
import vn.donghanh.staff.AccountStatus;
import vn.donghanh.staff.AuthenticatedUser;
import vn.donghanh.staff.PartnerMembership;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.SessionStatus;
import vn.donghanh.staff.StaffSession;

/** Repository of sessions. A session is read at every request with one statement and updated at most every ten seconds. */
@ApplicationScoped
public class SessionRepository {
    private static final Duration WRITE_INTERVAL = Duration.ofSeconds(10);

    @PersistenceContext
    EntityManager em;

    @Inject
    SecondFactorRepository factors;

    @Inject
    Clock clock;

    /**
     * A session with one role of its account, one row per role. Values only: entities would be loaded anew with each request, and kept to be compared.
     *
     * @param roleConfirmed when the role was confirmed; null if it was not
     * @param organisationName null unless the organisation is valid today
     * @param covers the number of colleagues for whom the user stands in today
     */
    record StoredSession(
            String ref,
            StaffSession.Times times,
            @Nullable Instant provedAt,
            @Nullable Instant secondFactorAt,
            StoredAccount account,
            @Nullable Role role,
            @Nullable Instant roleConfirmed,
            @Nullable String organisationName,
            long covers) {}

    record StoredAccount(
            long id,
            String username,
            String displayName,
            String shortName,
            Salutation address,
            @Nullable Long unitId,
            @Nullable OrganisationId organisationId,
            AccountStatus state,
            boolean shortPassphrase,
            boolean secondFactor,
            boolean passkey) {}

    /** Returns the status of the token with the user's current roles. */
    public SessionStatus status(String token) {
        List<StoredSession> rows = em.createQuery(
                        """
                        select new vn.donghanh.signin.session.SessionRepository$StoredSession(s.ref,
                            new vn.donghanh.staff.StaffSession$Times(s.startedAt, s.lastActive, s.coveredAt, s.endedAt),
                            s.provedAt, s.secondFactorAt,
                            new vn.donghanh.signin.session.SessionRepository$StoredAccount(a.id, a.username, a.displayName, a.shortName,
                              a.address, a.unitId, a.organisationId, a.state, a.shortPassphrase, a.secondFactor, a.passkey),
                            r.role, r.confirmedAt, o.name,
                            (select count(v) from Cover v where v.standInId = a.id and v.endedAt is null
                              and v.fromDay <= :today and v.untilDay >= :today))
                        from StaffSession s
                        join StaffAccount a on a.id = s.accountId
                        left join PartnerOrganisation o on o.id = a.organisationId
                          and o.validity.validFrom <= :today and (o.validity.validTo is null or o.validity.validTo >= :today)
                        left join AccountRole r on r.accountId = a.id and r.revokedAt is null
                        where s.tokenHash = :hash""",
                        StoredSession.class)
                .setParameter("hash", Sha256.of(token))
                .setParameter("today", CentreTime.today(clock))
                .getResultList();
        if (rows.isEmpty()) {
            return SessionStatus.ENDED;
        }
        StoredSession session = rows.get(0);
        StoredAccount account = session.account();
        SessionStatus.SessionPhase state = session.times().phaseAt(clock.instant());
        OrganisationId organisation = account.organisationId();
        String organisationName = session.organisationName();
        boolean organisationEnded = organisation != null && organisationName == null;
        if (state == SessionStatus.SessionPhase.ENDED || account.state() != AccountStatus.ACTIVE || organisationEnded) {
            return SessionStatus.ENDED;
        }
        PartnerMembership membership = organisation == null || organisationName == null
                ? null
                : new PartnerMembership(organisation, organisationName);
        Set<Role> granted = EnumSet.noneOf(Role.class);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        rows.stream().filter(row -> row.role() != null).forEach(row -> (row.roleConfirmed() == null ? granted : roles)
                .add(row.role()));
        granted.addAll(roles);
        boolean awaitsSecondFactor = session.secondFactorAt() == null
                && (account.secondFactor() || factors.isRequired(account.shortPassphrase(), granted));
        return new SessionStatus(
                awaitsSecondFactor ? SessionStatus.SessionPhase.AWAITING_SECOND_FACTOR : state,
                new AuthenticatedUser(
                        new StaffId(account.id()),
                        account.username(),
                        account.displayName(),
                        account.shortName(),
                        account.address(),
                        account.unitId(),
                        membership,
                        roles,
                        session.ref(),
                        account.secondFactor(),
                        account.passkey(),
                        session.provedAt(),
                        session.covers() > 0),
                isActivityDue(session.times()));
    }

    /** Records user activity: input, clicks and navigation. Background polls do not count. */
    @Transactional
    public void markActive(String token) {
        Instant now = clock.instant();
        Optional<StaffSession> found = findByToken(token);
        found.filter(session ->
                        session.statusAt(now) == SessionStatus.SessionPhase.OPEN && isActivityDue(session.times()))
                .ifPresent(session -> session.markActive(now));
    }

    private boolean isActivityDue(StaffSession.Times session) {
        return session.wasActiveBefore(clock.instant().minus(WRITE_INTERVAL));
    }

    public void add(StaffSession session) {
        em.persist(session);
    }

    Optional<StaffSession> findByToken(String token) {
        return em
                .createQuery("select s from StaffSession s where s.tokenHash = :hash", StaffSession.class)
                .setParameter("hash", Sha256.of(token))
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns the session unless it is over. */
    public StaffSession getLive(String token) {
        Instant now = clock.instant();
        return findByToken(token)
                .filter(session -> session.statusAt(now) != SessionStatus.SessionPhase.ENDED)
                .orElseThrow(NotFoundException::new);
    }

    public List<StaffSession> findOpen(StaffId account) {
        return em.createQuery(
                        "select s from StaffSession s where s.accountId = :account and s.endedAt is null",
                        StaffSession.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** Ends all sessions of an account except one. */
    public void endAll(StaffId account, StaffSession.EndReason reason, @Nullable String exceptRef) {
        Instant now = clock.instant();
        findOpen(account).stream()
                .filter(session -> !session.ref().equals(exceptRef))
                .forEach(session -> session.end(reason, now));
    }
}
