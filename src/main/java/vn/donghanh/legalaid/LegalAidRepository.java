package vn.donghanh.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.shared.NotFoundException;

/** Repository of matters of legal aid. The Centre loads by case, legal aid centres by disclosure code and organisation. */
@ApplicationScoped
class LegalAidRepository {
    @PersistenceContext
    EntityManager em;

    void add(Object row) {
        em.persist(row);
    }

    /** Returns the matters of a case, newest first. The caller must have checked access to the case. */
    List<LegalAidMatter> findByCase(CaseId caseId) {
        return em.createQuery(
                        "select m from LegalAidMatter m where m.caseId = :c order by m.id desc", LegalAidMatter.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }

    /** @throws NotFoundException if the case has no such matter */
    LegalAidMatter get(CaseId caseId, String ref) {
        return findByCase(caseId).stream()
                .filter(matter -> matter.ref().equals(ref))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Returns the transitions of a matter in the order in which they were recorded. */
    List<LegalAidTransition> findTransitions(LegalAidMatter matter) {
        return em.createQuery(
                        "select t from LegalAidTransition t where t.matterRef = :r order by t.id",
                        LegalAidTransition.class)
                .setParameter("r", matter.ref())
                .getResultList();
    }

    /** Returns the transitions of these matters in the order in which they were recorded. */
    List<LegalAidTransition> findTransitions(Collection<LegalAidMatter> chosen) {
        return chosen.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select t from LegalAidTransition t where t.matterRef in :refs order by t.id",
                                LegalAidTransition.class)
                        .setParameter(
                                "refs", chosen.stream().map(LegalAidMatter::ref).toList())
                        .getResultList();
    }

    /** Returns the transitions of all matters of a case, newest first. */
    List<LegalAidTransition> findTransitions(CaseId caseId, int limit) {
        return em.createQuery(
                        "select t from LegalAidTransition t where t.caseId = :c order by t.id desc",
                        LegalAidTransition.class)
                .setParameter("c", caseId.value())
                .setMaxResults(limit)
                .getResultList();
    }

    List<LegalAidPaper> findPapers(LegalAidMatter matter) {
        return em.createQuery("select p from LegalAidPaper p where p.matterId = :m order by p.id", LegalAidPaper.class)
                .setParameter("m", matter.id())
                .getResultList();
    }

    /** Returns the papers that matters of this kind need on the day, by code. */
    List<String> findNeededPapers(String matter, LocalDate on) {
        return em
                .createQuery("select n from PaperNeed n where n.matter = :m order by n.id", PaperNeed.class)
                .setParameter("m", matter)
                .getResultList()
                .stream()
                .filter(need -> need.isValidOn(on))
                .map(PaperNeed::paper)
                .toList();
    }

    Optional<PaperWaitingTime> findWaitingTime(String paper, LocalDate on) {
        return em
                .createQuery("select w from PaperWaitingTime w where w.paper = :p", PaperWaitingTime.class)
                .setParameter("p", paper)
                .getResultList()
                .stream()
                .filter(wait -> wait.isValidOn(on))
                .findFirst();
    }

    /** Returns the grounds of free aid that hold on the day, in their order. */
    List<LegalAidGround> findGrounds(LocalDate on) {
        return em
                .createQuery("select g from LegalAidGround g order by g.place", LegalAidGround.class)
                .getResultList()
                .stream()
                .filter(ground -> ground.isValidOn(on))
                .toList();
    }

    List<LegalAidMatter> findAll() {
        return em.createQuery("select m from LegalAidMatter m order by m.id", LegalAidMatter.class)
                .getResultList();
    }

    /** Returns the transitions of all matters that were recorded by the cutoff, in that order. */
    List<LegalAidTransition> findTransitionsUntil(Instant cutoff) {
        return em.createQuery(
                        "select t from LegalAidTransition t where t.movedAt <= :cutoff order by t.id",
                        LegalAidTransition.class)
                .setParameter("cutoff", cutoff)
                .getResultList();
    }

    List<LegalAidMatter> findAccepted(CaseId caseId, int limit) {
        return em.createQuery(
                        "select m from LegalAidMatter m where m.caseId = :c and m.acceptedOn is not null order by m.acceptedOn desc, m.id desc",
                        LegalAidMatter.class)
                .setParameter("c", caseId.value())
                .setMaxResults(limit)
                .getResultList();
    }

    List<LegalAidMatter> findAccepted(CaseId caseId, Collection<String> refs) {
        return em.createQuery(
                        "select m from LegalAidMatter m where m.caseId = :c and m.acceptedOn is not null and m.ref in :refs",
                        LegalAidMatter.class)
                .setParameter("c", caseId.value())
                .setParameter("refs", refs)
                .getResultList();
    }
}
