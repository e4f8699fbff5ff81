package vn.donghanh.house.bad;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.document.form.CaseFormProvider;
import vn.donghanh.document.form.ClientIdentity;
import vn.donghanh.document.form.FormContent;
import vn.donghanh.document.form.FormKey;
import vn.donghanh.document.form.FormKind;
import vn.donghanh.document.form.FormOffer;
import vn.donghanh.house.bad.web.BadPage;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/** Classes that each break one structure rule, to prove that the rules detect it. */
final class RuleBreakers {
    private RuleBreakers() {}

    @Entity
    public static class SettableEntity {
        private long id;

        public void setId(long id) {
            this.id = id;
        }

        public long id() {
            return id;
        }
    }

    @UseCases
    static class Careless {
        private int calls;

        @Inject
        ApplicationClock time;

        public Instant forgetsItsPermission() {
            calls++;
            return Instant.now().plusSeconds(calls);
        }

        @AuditAction("case.open")
        public void opens() {}

        @AuditAction("case.open")
        public void opensUnderTheSameName() {}

        @AuditAction("Careless.isNamedLikeItsMethod")
        public void isNamedLikeItsMethod() {}
    }

    static class OpensWhatItOffers implements CaseFormProvider {
        @Inject
        Careless queries;

        @Override
        public Set<FormKind> kinds() {
            return Set.of();
        }

        @Override
        public List<FormOffer> offers(CaseView caseView, ReaderScope scope) {
            return Stream.of(FormKind.values())
                    .map(kind -> new FormOffer(
                            new FormKey(kind, null), null, CentreTime.day(queries.forgetsItsPermission())))
                    .toList();
        }

        @Override
        public FormContent content(CaseView caseView, FormKey key, ClientIdentity client) {
            throw new NotFoundException();
        }
    }

    static class NoUseCase {
        @AuditAction("case.close")
        public void leavesNoEvent() {}
    }

    @Named
    @SessionScoped
    static class LivesTooLong implements java.io.Serializable {
        private static final long serialVersionUID = 1L;

        private final transient BadPage page = new BadPage();

        static long rows(EntityManager em) {
            return em.createQuery("select 1 from CaseFile c", Long.class)
                    .getResultStream()
                    .count();
        }

        void print() {
            System.out.println(page + " " + FacesContext.getCurrentInstance() + new Random().nextInt());
        }
    }
}
