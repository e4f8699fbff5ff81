package vn.donghanh.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.donghanh.security.StaffId;

/** Queries for roles that wait for the director's confirmation. */
@ApplicationScoped
class PendingRoleQueries {
    @PersistenceContext
    EntityManager em;

    /** Returns roles waiting for confirmation, oldest first. */
    List<PendingRole> findPending(StaffId reader) {
        return em.createQuery(
                        """
                        select new vn.donghanh.account.PendingRole(r.ref, r.role, a.displayName, a.username, coalesce(u.name, o.name),
                            case when a.organisationId is null then false else true end, g.displayName, r.grantedAt,
                            case when a.id = :reader then true else false end)
                        from AccountRole r
                        join StaffAccount a on a.id = r.accountId
                        left join OrgUnit u on u.id = a.unitId
                        left join PartnerOrganisation o on o.id = a.organisationId
                        left join StaffAccount g on g.id = r.grantedBy
                        where r.confirmedAt is null and r.revokedAt is null and a.state <> vn.donghanh.staff.AccountStatus.DISABLED
                        order by r.grantedAt, r.id""",
                        PendingRole.class)
                .setParameter("reader", reader.value())
                .setMaxResults(200)
                .getResultList();
    }
}
