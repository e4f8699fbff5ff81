package vn.donghanh.partnerbusiness.loop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.BusinessRule;

/** The smallest business with a partner: something is sent, answered, and asked about again. */
class Inquiry extends BusinessRecord<Inquiry.Status, Inquiry.Step, Inquiry.Transition> {
    enum Status implements BusinessStatus<Status, Step> {
        DRAFTED,
        SENT,
        ANSWERED;

        @Override
        public Map<Step, Set<BusinessSource>> transitions() {
            return switch (this) {
                case DRAFTED -> Map.of(
                        Step.SEND, Set.of(BusinessSource.CENTRE), Step.ANSWER, Set.of(BusinessSource.PARTNER));
                case SENT -> Map.of(
                        Step.ANSWER,
                        Set.of(BusinessSource.PARTNER, BusinessSource.CLIENT),
                        Step.REMIND,
                        Set.of(BusinessSource.CENTRE, BusinessSource.PARTNER));
                case ANSWERED -> Map.of();
            };
        }
    }

    enum Step implements BusinessStep<Status> {
        SEND(Status.SENT),
        REMIND(Status.SENT),
        ANSWER(Status.ANSWERED),
        TAKE_BACK(null),
        CORRECT(null);

        private final @Nullable Status target;

        Step(@Nullable Status target) {
            this.target = target;
        }

        @Override
        public Status target() {
            return Objects.requireNonNull(target);
        }

        @Override
        public boolean isReversal() {
            return target == null;
        }

        @Override
        public boolean beginsStatus() {
            return this != REMIND;
        }
    }

    static class Transition extends BusinessTransition<Status, Step> {
        private final Step step;
        private final @Nullable Status from;
        private final Status to;

        Transition(Inquiry inquiry, Step step, @Nullable Status from, BusinessStamp stamp, @Nullable String reason) {
            super(inquiry, stamp, reason);
            this.step = step;
            this.from = from;
            this.to = inquiry.status();
        }

        @Override
        public Step step() {
            return step;
        }

        @Override
        public @Nullable Status from() {
            return from;
        }

        @Override
        public Status to() {
            return to;
        }
    }

    static final OrganisationId PARTNER = new OrganisationId(5);

    private Status status = Status.DRAFTED;
    private boolean answered;

    Inquiry(Instant at) {
        super(new CaseId(1), "need", at);
    }

    Transition send(BusinessStamp stamp) {
        Transition transition = take(Step.SEND, stamp);
        addressTo(PARTNER);
        return transition;
    }

    Transition remind(BusinessStamp stamp) {
        return take(Step.REMIND, stamp);
    }

    Transition answer(BusinessStamp stamp) {
        Transition transition = take(Step.ANSWER, stamp, null, "Answer.YES");
        answered = true;
        return transition;
    }

    boolean isAnswered() {
        return answered;
    }

    @Override
    public Status status() {
        return status;
    }

    @Override
    protected void enter(Status next) {
        status = next;
    }

    @Override
    protected BusinessRule stepNotOpen() {
        return PartnerBusinessRule.STEP_NOT_OPEN;
    }

    @Override
    protected Transition transition(
            Step step, @Nullable Status from, BusinessStamp stamp, @Nullable LocalDate on, @Nullable String reasonKey) {
        return new Transition(this, step, from, stamp, reasonKey);
    }

    @Override
    protected Step reversal(boolean correction) {
        return correction ? Step.CORRECT : Step.TAKE_BACK;
    }

    @Override
    protected void clear(Transition reverted, StepHistory<Transition> history) {
        answered = false;
    }
}
