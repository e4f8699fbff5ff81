package vn.donghanh.house.bad.names;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.operations.JobName;
import vn.donghanh.operations.ScheduledJobRegistry;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.BusinessRule;

/** Types whose names each break one rule of {@code NamingRules}. */
final class NameBreakers {
    private NameBreakers() {}

    @UseCases
    static class ReferralDesk {
        void send(@Valid Telling told) {
            told.told();
        }
    }

    @UseCases(reads = true)
    static class CaseAnswers {}

    @UseCases
    static class ContactQueries {}

    record Telling(String told) {}

    static class ReferralClock {
        @Nullable
        ScheduledJobRegistry jobs;

        void start() {
            if (jobs != null) {
                jobs.schedule(JobName.AGE_BANDS, () -> null);
            }
        }
    }

    static class Stays {
        @PersistenceContext
        @Nullable
        EntityManager em;
    }

    static class EnrolmentQueries {
        @PersistenceContext
        @Nullable
        EntityManager em;

        void add(StayEvent event) {
            if (em != null) {
                em.persist(event);
            }
        }

        void end(StayEvent event) {
            event.end();
        }
    }

    static class TellingService {
        @Nullable
        FieldEncryption encryption;
    }

    static class WordCipher {}

    static class WordFormatter {}

    static class WordView {}

    @Entity
    static class StayEvent {
        @Nullable
        String fromStatus;

        @Nullable
        String toStatus;

        void end() {
            toStatus = fromStatus;
        }

        static class Enrolment {}
    }

    @Embeddable
    static class AccessRow {
        int number;
    }

    enum Refusals implements BusinessRule {
        NOT_POSSIBLE
    }

    static class NotFound extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static class TrainingOnePage {}
}
