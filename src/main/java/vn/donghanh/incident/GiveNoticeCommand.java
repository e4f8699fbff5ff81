package vn.donghanh.incident;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;
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
        Precondition.requireAll(List.of(
                Precondition.of(IncidentRule.NOTICE_RECIPIENT_MISSING, recipient != null)
                        .at("recipient"),
                Precondition.of(IncidentRule.NOTICE_CHANNEL_MISSING, channel != null)
                        .at("noticeChannel"),
                Precondition.of(IncidentRule.NOTICE_INFORMED_MISSING, informed != null)
                        .at("informed"),
                Precondition.of(
                                IncidentRule.NOTICE_CONTENT_MISSING,
                                VietnameseText.cleanParagraphsOrNull(content) != null)
                        .at("content")));
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
