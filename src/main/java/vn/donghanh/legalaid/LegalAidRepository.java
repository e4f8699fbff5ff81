package vn.donghanh.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.donghanh.partnerbusiness.loop.BusinessRepository;

/** Repository of matters of legal aid. The Centre loads by case, legal aid centres by disclosure code and organisation. */
@ApplicationScoped
class LegalAidRepository extends BusinessRepository<LegalAidMatter, LegalAidTransition> {
    LegalAidRepository() {
        super(LegalAidMatter.class, LegalAidTransition.class);
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
}
