package vn.donghanh.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.SealedCell;
import vn.donghanh.crypto.Vault;
import vn.donghanh.shared.NotFound;

/** The receptions and what was appended to them. What is sealed is sealed and opened here; whoever calls has seen the case. */
@ApplicationScoped
class Receptions {
    private static final String TABLE = "reception";

    @PersistenceContext
    EntityManager em;

    @Inject
    Vault vault;

    void add(Reception reception) {
        em.persist(reception);
    }

    void append(ReceptionEvent event) {
        em.persist(event);
    }

    /** @throws NotFound when the case did not come through reception */
    Reception of(CaseId file) {
        return em
                .createQuery("select r from Reception r where r.caseId = :c", Reception.class)
                .setParameter("c", file.value())
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Oldest first. */
    List<ReceptionEvent> events(CaseId file) {
        return em.createQuery("select e from ReceptionEvent e where e.caseId = :c order by e.id", ReceptionEvent.class)
                .setParameter("c", file.value())
                .getResultList();
    }

    byte[] seal(CaseView file, String ref, RiskScreen screen) {
        return vault.seal(Purpose.NOTES, cell(file, "screen", ref), screen.text());
    }

    RiskScreen screen(CaseView file, Reception reception) {
        return RiskScreen.parse(
                vault.open(Purpose.NOTES, cell(file, "screen", reception.ref()), reception.screenSealed()));
    }

    byte @Nullable [] seal(CaseView file, String column, String ref, @Nullable String text) {
        return vault.sealOrNull(Purpose.NOTES, cell(file, column, ref), text);
    }

    @Nullable
    String open(CaseView file, String column, String ref, byte @Nullable [] sealed) {
        return vault.openOrNull(Purpose.NOTES, cell(file, column, ref), sealed);
    }

    byte @Nullable [] sealWords(CaseView file, String ref, @Nullable String words) {
        return vault.sealOrNull(Purpose.NOTES, new SealedCell(file.person(), "reception_event", "words", ref), words);
    }

    private static SealedCell cell(CaseView file, String column, String ref) {
        return new SealedCell(file.person(), TABLE, column, ref);
    }
}
