package vn.donghanh.service.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.counselling.CounsellorDay.CounselledCase;
import vn.donghanh.service.counselling.SessionPart;
import vn.donghanh.shared.RandomReference;

/** The form model of another participant of a group. */
public class ParticipantForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final CounselledCase participant;
    private final String ref = RandomReference.random();
    private @Nullable DeliveryOutcome outcome;
    private String own;

    ParticipantForm(CounselledCase participant) {
        this.participant = participant;
    }

    /** Whether anything is written of this participant; what came of the session is one choice. */
    boolean isWritten() {
        return own != null && !own.isBlank();
    }

    SessionPart part() {
        return new SessionPart(participant.number(), outcome, own, ref);
    }

    public CounselledCase getParticipant() {
        return participant;
    }

    public @Nullable DeliveryOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable DeliveryOutcome outcome) {
        this.outcome = outcome;
    }

    public String getOwn() {
        return own;
    }

    public void setOwn(String own) {
        this.own = own;
    }
}
