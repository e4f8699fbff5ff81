package vn.donghanh.incident;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/**
 * Command to record the notice given by law.
 *
 * @param content the text as given, with the least that the recipient needs
 */
public record GiveNoticeCommand(
        @Nullable NoticeRecipient recipient,
        @Nullable NoticeChannel channel,
        @Nullable ClientInformed informed,
        @Nullable @Size(max = 1000) String content) {
    /** @throws RuleViolationException listing everything that is missing */
    void requireComplete() {
        List<RuleViolationException> missing = new ArrayList<>();
        requireAt(missing, "recipient", recipient);
        requireAt(missing, "noticeChannel", channel);
        requireAt(missing, "informed", informed);
        requireAt(missing, "content", VietnameseText.cleanParagraphsOrNull(content));
        if (!missing.isEmpty()) {
            throw RuleViolationException.combine(missing);
        }
    }

    private static void requireAt(List<RuleViolationException> missing, String field, @Nullable Object value) {
        if (value == null) {
            missing.add(RuleViolationException.at(field, IncidentRule.NOTICE_INCOMPLETE));
        }
    }

    NoticeRecipient requiredRecipient() {
        return Objects.requireNonNull(recipient);
    }

    NoticeChannel requiredChannel() {
        return Objects.requireNonNull(channel);
    }

    ClientInformed requiredInformed() {
        return Objects.requireNonNull(informed);
    }

    String requiredContent() {
        return Objects.requireNonNull(content);
    }
}
