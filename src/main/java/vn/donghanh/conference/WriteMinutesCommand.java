package vn.donghanh.conference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.SealedJson;

/**
 * Command to write the minutes of a conference, or a corrected version; also the content of a draft, then encrypted as one text. Decisions of
 * earlier versions stand; those given here are added.
 *
 * @param basedOn the version that the author has read and a draft was begun from; 0 for the first one
 * @param discussion what was discussed, for the Centre alone
 */
public record WriteMinutesCommand(
        @Nullable String number,
        @Nullable String ref,
        int basedOn,
        @Nullable @Size(max = WriteMinutesCommand.MAX_DISCUSSION) String discussion,
        @Valid @NotNull List<PartLine> parts,
        @Valid @NotNull List<DecisionLine> decisions)
        implements Serializable {
    public static final int MAX_DISCUSSION = 8000;
    public static final int MAX_PART = 3000;
    public static final int MAX_DECISION = 500;

    /**
     * What one outside body may read of the discussion.
     *
     * @param body reference of a guest of that body
     */
    public record PartLine(@Nullable String body, @Nullable @Size(max = WriteMinutesCommand.MAX_PART) String text)
            implements Serializable {}

    /**
     * A decision.
     *
     * @param assignee account id of a colleague with access to the case
     * @param body reference of a guest of the outside body that may read it; null for the Centre alone
     */
    public record DecisionLine(
            @Nullable DecisionKind kind,
            @Nullable @Size(max = WriteMinutesCommand.MAX_DECISION) String words,
            @Nullable Long assignee,
            @Nullable LocalDate dueOn,
            @Nullable String body)
            implements Serializable {
        boolean isEmpty() {
            return isBlank(words) && assignee == null && dueOn == null;
        }
    }

    public WriteMinutesCommand {
        parts = parts == null ? List.of() : List.copyOf(parts);
        decisions = decisions == null ? List.of() : List.copyOf(decisions);
    }

    /** Returns the same content with another discussion. */
    WriteMinutesCommand withDiscussion(@Nullable String text) {
        return new WriteMinutesCommand(number, ref, basedOn, text, parts, decisions);
    }

    /** Whether nothing was typed. */
    boolean isEmpty() {
        return isBlank(discussion)
                && parts.stream().allMatch(part -> isBlank(part.text()))
                && decisions.stream().allMatch(DecisionLine::isEmpty);
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    String toJson() {
        return SealedJson.write(this);
    }

    static WriteMinutesCommand parse(String text) {
        return SealedJson.read(text, WriteMinutesCommand.class);
    }
}
