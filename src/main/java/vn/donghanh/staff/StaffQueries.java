package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.InList;
import vn.donghanh.shared.NotFoundException;

/**
 * Queries for members of staff, for other features: names, and who may be assigned work. Partner users are not members of staff but have names. Not
 * audited, since it reveals nothing about clients.
 */
@ApplicationScoped
public class StaffQueries {
    private static final String ACCOUNTS =
            "select new vn.donghanh.staff.StaffQueries$HeldRole(a, r.role) from StaffAccount a";

    private static final String WITH_ROLES =
            """
             left join AccountRole r on r.accountId = a.id and r.confirmedAt is not null and r.revokedAt is null
            where a.state = vn.donghanh.staff.AccountStatus.ACTIVE and a.organisationId is null""";

    private static final String MEMBERS = ACCOUNTS + WITH_ROLES;

    /** Those who hold one role, with all their roles. */
    private static final String HOLDERS = ACCOUNTS
            + " join AccountRole h on h.accountId = a.id and h.role = :role and h.confirmedAt is not null and h.revokedAt is null"
            + WITH_ROLES;

    @PersistenceContext
    EntityManager em;

    @Inject
    PartnerQueries partnerMembers;

    record HeldRole(StaffAccount account, @Nullable Role role) {}

    public Optional<StaffId> findByUsername(String username) {
        if (!Username.isValid(username)) {
            return Optional.empty();
        }
        return em
                .createQuery("select a.id from StaffAccount a where a.username = :name", Long.class)
                .setParameter("name", username)
                .getResultList()
                .stream()
                .findFirst()
                .map(StaffId::new);
    }

    /** @throws NotFoundException when there is no such account */
    public String name(StaffId id) {
        return Optional.ofNullable(names(List.of(id)).get(id)).orElseThrow(NotFoundException::new);
    }

    /** Returns full names, including those of disabled accounts, in one statement. */
    public Map<StaffId, String> names(Collection<StaffId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        InList accounts =
                InList.of("id", ids.stream().map(StaffId::value).distinct().toList());
        String text = "select a.id, a.displayName from StaffAccount a where " + accounts.includes("a.id");
        return accounts.bind(em.createQuery(text, Object[].class)).getResultList().stream()
                .collect(Collectors.toMap(row -> new StaffId((Long) row[0]), row -> (String) row[1]));
    }

    /** Returns usernames, including those of disabled accounts, in one statement. */
    public Map<StaffId, String> usernames(Collection<StaffId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery("select a.id, a.username from StaffAccount a where a.id in :ids", Object[].class)
                .setParameter("ids", ids.stream().map(StaffId::value).distinct().toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new StaffId((Long) row[0]), row -> (String) row[1]));
    }

    /** Returns how each of these people wishes to be addressed, in one statement. */
    public Map<StaffId, Salutation> salutations(Collection<StaffId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery("select a.id, a.address from StaffAccount a where a.id in :ids", Object[].class)
                .setParameter("ids", ids.stream().map(StaffId::value).distinct().toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new StaffId((Long) row[0]), row -> (Salutation) row[1]));
    }

    /** Returns active members with this confirmed role, by name; of all units when {@code unitId} is null. */
    public List<StaffMember> withRole(Role role, @Nullable Long unitId) {
        return members(HOLDERS, unitId, query -> query.setParameter("role", role));
    }

    /** Returns the members of the Centre's staff who held one of these roles at an instant. */
    public Set<StaffId> findHolders(Collection<Role> roles, Instant at) {
        return Set.copyOf(em.createQuery(
                        """
                        select distinct r.accountId from AccountRole r join StaffAccount a on a.id = r.accountId
                        where r.role in :roles and a.unitId is not null and r.confirmedAt <= :at
                        and (r.revokedAt is null or r.revokedAt > :at) and (a.disabledAt is null or a.disabledAt > :at)""",
                        StaffId.class)
                .setParameter("roles", roles)
                .setParameter("at", at)
                .getResultList());
    }

    /** Returns all active members, by name. */
    public List<StaffMember> active() {
        return members(MEMBERS, null, query -> query);
    }

    /** Returns the active members of a unit, by name. */
    public List<StaffMember> inUnit(long unitId) {
        return members(MEMBERS, unitId, query -> query);
    }

    /** Returns an account with its confirmed roles; empty when it is not active. */
    public Optional<StaffMember> member(StaffId id) {
        TypedQuery<HeldRole> query = em.createQuery(MEMBERS + " and a.id = :id", HeldRole.class);
        return toMembers(query.setParameter("id", id.value())).stream().findFirst();
    }

    /** Returns the active users of a partner organisation with this role, by name. */
    public List<PartnerMember> partnerMembers(OrganisationId organisation, Role role) {
        return em
                .createQuery(
                        """
                        select a.id, a.displayName from StaffAccount a join AccountRole r on r.accountId = a.id
                        where a.organisationId = :organisation and a.state = vn.donghanh.staff.AccountStatus.ACTIVE
                          and r.role = :role and r.confirmedAt is not null and r.revokedAt is null
                        order by a.displayName, a.id""",
                        Object[].class)
                .setParameter("organisation", organisation)
                .setParameter("role", role)
                .getResultList()
                .stream()
                .map(row -> new PartnerMember(new StaffId((Long) row[0]), (String) row[1]))
                .toList();
    }

    /** Returns the partner organisations of which an active user holds this role, in one statement. */
    public Set<OrganisationId> organisationsWith(Role role) {
        return Set.copyOf(em.createQuery(
                        """
                        select distinct a.organisationId from StaffAccount a join AccountRole r on r.accountId = a.id
                        where a.organisationId is not null and a.state = vn.donghanh.staff.AccountStatus.ACTIVE
                          and r.role = :role and r.confirmedAt is not null and r.revokedAt is null""",
                        OrganisationId.class)
                .setParameter("role", role)
                .getResultList());
    }

    /** Returns the active members among these accounts, by id, in one statement. */
    public Map<StaffId, StaffMember> members(Collection<StaffId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        TypedQuery<HeldRole> query = em.createQuery(MEMBERS + " and a.id in :ids", HeldRole.class)
                .setParameter("ids", ids.stream().map(StaffId::value).toList());
        return toMembers(query).stream().collect(Collectors.toMap(StaffMember::id, member -> member));
    }

    /**
     * The roles and organisation of an account, including disabled accounts and partner users.
     * @param organisation the partner's name; null for the Centre's staff
     */
    public record StaffPosition(Set<Role> roles, @Nullable String organisation) implements Serializable {}

    /** Returns the position of each account, in one statement and a second one for the names of partners. */
    public Map<StaffId, StaffPosition> positions(Collection<StaffId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<StaffAccount, Set<Role>> held = rolesByAccount(em.createQuery(
                        """
                        select new vn.donghanh.staff.StaffQueries$HeldRole(a, r.role) from StaffAccount a
                        left join AccountRole r on r.accountId = a.id and r.confirmedAt is not null and r.revokedAt is null
                        where a.id in :ids""",
                        HeldRole.class)
                .setParameter("ids", ids.stream().map(StaffId::value).toList()));
        Map<OrganisationId, String> organisations = partnerMembers.names(held.keySet().stream()
                .map(StaffAccount::organisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return held.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().id(), entry -> {
                    OrganisationId organisation = entry.getKey().organisationId();
                    return new StaffPosition(
                            Set.copyOf(entry.getValue()),
                            organisation == null ? null : organisations.get(organisation));
                }));
    }

    private List<StaffMember> members(
            String text, @Nullable Long unitId, UnaryOperator<TypedQuery<HeldRole>> parameters) {
        String condition = unitId == null ? "" : " and a.unitId = :unit";
        TypedQuery<HeldRole> query =
                parameters.apply(em.createQuery(text + condition + " order by a.displayName, a.id", HeldRole.class));
        if (unitId != null) {
            query.setParameter("unit", unitId);
        }
        return toMembers(query);
    }

    private static List<StaffMember> toMembers(TypedQuery<HeldRole> query) {
        List<StaffMember> members = new ArrayList<>();
        rolesByAccount(query).forEach((account, roles) -> members.add(account.member(roles)));
        return members;
    }

    private static Map<StaffAccount, Set<Role>> rolesByAccount(TypedQuery<HeldRole> query) {
        Map<StaffAccount, Set<Role>> byAccount = new LinkedHashMap<>();
        for (HeldRole held : query.getResultList()) {
            Set<Role> roles = byAccount.computeIfAbsent(held.account(), account -> EnumSet.noneOf(Role.class));
            if (held.role() != null) {
                roles.add(held.role());
            }
        }
        return byAccount;
    }
}
