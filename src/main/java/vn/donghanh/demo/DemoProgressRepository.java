package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.partner.ServiceKind;
import vn.donghanh.shared.CentreTime;

/** Stores the stage of loading the demo data, and reads the state of cases while loading. */
@ApplicationScoped
@Transactional
class DemoProgressRepository {
    enum DemoStage {
        TO_LOAD,
        CUT_SHORT,
        LOADED
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    PartnerQueries partners;

    @Inject
    Clock clock;

    public DemoStage stage() {
        if (count("select count(*) from demo_load where ended_at is not null") > 0) {
            return DemoStage.LOADED;
        }
        if (count("select count(*) from demo_load") > 0) {
            return DemoStage.CUT_SHORT;
        }
        // the installation already has its own cases: no fictitious ones are added
        return count("select count(*) from case_file") > 0 ? DemoStage.LOADED : DemoStage.TO_LOAD;
    }

    public void begin() {
        em.createNativeQuery("insert into demo_load (started_at) values (?1)")
                .setParameter(1, clock.instant())
                .executeUpdate();
    }

    public void end() {
        em.createNativeQuery("update demo_load set ended_at = ?1 where ended_at is null")
                .setParameter(1, clock.instant())
                .executeUpdate();
    }

    /** Returns the case as the current user sees it. */
    public CaseView caseView(String number) {
        return caseFiles.get(number);
    }

    /** Returns the health partner whose name contains this text. */
    public PartnerOption healthPartner(String part) {
        return partners.findOffering(ServiceKind.HEALTH, CentreTime.today(clock)).stream()
                .filter(choice -> choice.name().contains(part))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the partner of this name. */
    public PartnerOption partner(String name) {
        return partners.findValid(CentreTime.today(clock)).stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long count(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
