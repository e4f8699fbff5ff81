package vn.donghanh.house.bad.names;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.BusinessRule;

/** Types whose names each break one rule of {@code NamingRules}. */
final class NameBreakers {
    private NameBreakers() {}

    @UseCases
    static class ReferralDesk {}

    static class Stays {
        @PersistenceContext
        @Nullable
        EntityManager em;
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
