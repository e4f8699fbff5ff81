package vn.donghanh.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Stores deadlines, thresholds, retention periods and grounds of refusal, each with the days on which it is valid. */
@ApplicationScoped
class LegalSettingRepository {
    @PersistenceContext
    EntityManager em;

    /** Stores first that others are withdrawn: of those with the same first day, only one may hold. */
    void add(SettingVersion setting) {
        em.flush();
        em.persist(setting);
    }

    /** Returns all of them, the newest of each first. */
    DeadlineService.PageView page() {
        return new DeadlineService.PageView(
                em.createQuery(
                                "select new vn.donghanh.reference.DeadlineService$DeadlineRow(d.code, d.amount, d.unit, d.basis, d.validFrom, d.validTo)"
                                        + " from LegalDeadline d order by d.code, d.validFrom desc, d.id desc",
                                DeadlineService.DeadlineRow.class)
                        .getResultList(),
                em.createQuery(
                                "select new vn.donghanh.reference.DeadlineService$BoundRow(b.code, b.amount, b.basis, b.validFrom, b.validTo)"
                                        + " from ThresholdSetting b order by b.code, b.validFrom desc, b.id desc",
                                DeadlineService.BoundRow.class)
                        .getResultList(),
                em.createQuery(
                                "select new vn.donghanh.reference.DeadlineService$RetentionRow(r.code, r.months, r.untilAge, r.basis, r.validFrom, r.validTo)"
                                        + " from RetentionRule r order by r.code, r.validFrom desc, r.id desc",
                                DeadlineService.RetentionRow.class)
                        .getResultList(),
                em.createQuery(
                                "select new vn.donghanh.reference.DeadlineService$GroundRow(g.ground, g.basis, g.validFrom, g.validTo)"
                                        + " from RefusalGroundBasis g order by g.ground, g.validFrom desc, g.id desc",
                                DeadlineService.GroundRow.class)
                        .getResultList());
    }

    List<LegalDeadline> findLegalDeadlines(DeadlineCode code) {
        return em.createQuery(
                        "select d from LegalDeadline d where d.code = :code order by d.validFrom desc",
                        LegalDeadline.class)
                .setParameter("code", code)
                .getResultList();
    }

    List<ThresholdSetting> findThresholdSettings(ThresholdSettingCode code) {
        return em.createQuery(
                        "select b from ThresholdSetting b where b.code = :code order by b.validFrom desc",
                        ThresholdSetting.class)
                .setParameter("code", code)
                .getResultList();
    }

    List<RetentionRule> findRetentionRules(RetentionCode code) {
        return em.createQuery(
                        "select r from RetentionRule r where r.code = :code order by r.validFrom desc",
                        RetentionRule.class)
                .setParameter("code", code)
                .getResultList();
    }

    List<RefusalGroundBasis> findRefusalGroundBases(RefusalGround ground) {
        return em.createQuery(
                        "select g from RefusalGroundBasis g where g.ground = :ground order by g.validFrom desc",
                        RefusalGroundBasis.class)
                .setParameter("ground", ground)
                .getResultList();
    }
}
