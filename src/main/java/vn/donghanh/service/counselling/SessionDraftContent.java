package vn.donghanh.service.counselling;

import jakarta.json.bind.annotation.JsonbProperty;
import org.jspecify.annotations.Nullable;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.shared.SealedJson;

/** The encrypted content of a draft: kind of session, and what was worked on. */
public record SessionDraftContent(@JsonbProperty("t") @Nullable String type, @JsonbProperty("c") String content) {
    static SessionDraftContent of(@Nullable DeliveryType kind, String content) {
        return new SessionDraftContent(kind == null ? null : kind.name(), content);
    }

    String toText() {
        return SealedJson.write(this);
    }

    static SessionDraftContent parse(String text) {
        return SealedJson.read(text, SessionDraftContent.class);
    }

    @Nullable
    DeliveryType kind() {
        return type == null ? null : DeliveryType.valueOf(type);
    }
}
