package vn.donghanh.account;

import static vn.donghanh.security.Permission.ACCOUNT_ADMIN;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.signin.session.SessionRepository;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.AccountRole;
import vn.donghanh.staff.AccountRow;
import vn.donghanh.staff.OneTimeCode;
import vn.donghanh.staff.RoleRow;
import vn.donghanh.staff.SessionStatus;
import vn.donghanh.staff.StaffAccount;

/** Account queries for administrators. */
@UseCases(reads = true)
public class AccountQueries {
    private static final Map<String, String> SORTABLE =
            Map.of("name", "a.displayName", "username", "a.username", "unit", "u.name");

    private static final String CONDITIONS =
            """
             where (:unit is null or a.unitId = :unit) and (:state is null or a.state = :state)
               and (:role is null or exists (
                    select 1 from AccountRole r where r.accountId = a.id and r.role = :role and r.revokedAt is null))""";

    @PersistenceContext
    EntityManager em;

    @Inject
    AccountRepository accounts;

    @Inject
    SessionRepository sessions;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    record SelectedRow(StaffAccount account, String unit, @Nullable Instant lastActive) {
        AccountRow row(Map<Long, List<RoleRow>> roles) {
            return account.row(unit, lastActive, roles.getOrDefault(account.id().value(), List.of()));
        }
    }

    /** Returns one page of accounts in three statements, independent of the number of accounts. */
    @Requires(ACCOUNT_ADMIN)
    @AuditAction("account.list")
    public AccountPageResult page(AccountSearch search, PageRequest pageRequest) {
        String order = SORTABLE.getOrDefault(pageRequest.sortBy(), "a.displayName")
                + (pageRequest.ascending() ? " asc" : " desc");
        TypedQuery<SelectedRow> query = em.createQuery(
                "select new vn.donghanh.account.AccountQueries$SelectedRow(a, u.name,"
                        + " (select max(s.lastActive) from StaffSession s where s.accountId = a.id))"
                        + " from StaffAccount a join OrgUnit u on u.id = a.unitId " + CONDITIONS + " order by " + order
                        + ", a.id",
                SelectedRow.class);
        List<SelectedRow> rows = withFilter(query, search)
                .setFirstResult(pageRequest.first())
                .setMaxResults(pageRequest.size())
                .getResultList();
        Map<Long, List<RoleRow>> roles = rolesOf(rows);
        List<AccountRow> accountRows = rows.stream().map(row -> row.row(roles)).toList();
        TypedQuery<Long> count = em.createQuery(
                "select count(a) from StaffAccount a join OrgUnit u on u.id = a.unitId " + CONDITIONS, Long.class);
        return new AccountPageResult(accountRows, withFilter(count, search).getSingleResult());
    }

    @Requires(ACCOUNT_ADMIN)
    @AuditAction("account.view")
    public AccountView get(String ref) {
        StaffAccount account = accounts.getByRef(ref);
        auditContext.about("account", account.username());
        List<AccountRole> accountRoles = accounts.findRoles(account.id());
        Set<Role> roles = EnumSet.noneOf(Role.class);
        accountRoles.forEach(role -> roles.add(role.role()));
        Instant now = clock.instant();
        return new AccountView(
                ref,
                account.username(),
                account.details(),
                account.state(),
                accountRoles.stream().map(AccountRole::row).toList(),
                AccountView.grantableRoles(roles),
                sessions.findOpen(account.id()).stream()
                        .filter(session -> session.statusAt(now) != SessionStatus.SessionPhase.ENDED)
                        .map(session -> session.row(null))
                        .toList(),
                account.hasSecondFactor(),
                accounts.findOpenCodes(account.id()).stream()
                        .filter(code -> code.isValidAt(now))
                        .map(OneTimeCode::expiresAt)
                        .findFirst()
                        .orElse(null),
                accountRoles.stream().allMatch(AccountRole::isEffective)
                        || accounts.countOthersWithRole(Role.DIRECTOR, account.id()) > 0);
    }

    private Map<Long, List<RoleRow>> rolesOf(List<SelectedRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<RoleRow>> byAccount = new HashMap<>();
        em
                .createQuery(
                        "select r from AccountRole r where r.revokedAt is null and r.accountId in :accounts order by r.role",
                        AccountRole.class)
                .setParameter(
                        "accounts", rows.stream().map(row -> row.account().id()).toList())
                .getResultList()
                .stream()
                .forEach(role -> byAccount
                        .computeIfAbsent(role.accountId().value(), id -> new ArrayList<>())
                        .add(role.row()));
        return byAccount;
    }

    private static <T> TypedQuery<T> withFilter(TypedQuery<T> query, AccountSearch search) {
        return query.setParameter("unit", search.unitId())
                .setParameter("state", search.state())
                .setParameter("role", search.role());
    }
}
