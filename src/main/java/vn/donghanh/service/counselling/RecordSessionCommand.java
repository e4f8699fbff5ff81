package vn.donghanh.service.counselling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.service.ServicePurpose;

/**
 * The command to record a session, or a new version of one participant's part.
 *
 * @param part the participant in whose case the session is recorded
 * @param purpose which need and plan action of that case it answers
 * @param others the other participants of a group; ignored for other kinds and for a correction
 * @param corrects the session to be corrected; null for a new one
 * @param basedOn the version that is corrected; 0 for a new session
 */
public record RecordSessionCommand(
        @NotNull @Valid SessionFacts facts,
        @NotNull @Valid SessionPart part,
        @NotNull @Valid ServicePurpose purpose,
        @NotNull @Size(max = RecordSessionCommand.MAX_OTHERS) List<@Valid SessionPart> others,
        @Nullable String corrects,
        int basedOn) {
    public static final int MAX_OTHERS = 30;

    public RecordSessionCommand {
        others = List.copyOf(others);
    }

    /** Creates the command for a new session with one client. */
    public static RecordSessionCommand of(SessionFacts facts, SessionPart part) {
        return new RecordSessionCommand(facts, part, ServicePurpose.NONE, List.of(), null, 0);
    }

    /** Creates the command for a new session with a group. */
    public static RecordSessionCommand ofGroup(SessionFacts facts, SessionPart part, List<SessionPart> others) {
        return new RecordSessionCommand(facts, part, ServicePurpose.NONE, others, null, 0);
    }
}
