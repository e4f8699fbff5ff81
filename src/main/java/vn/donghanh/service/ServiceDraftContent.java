package vn.donghanh.service;

import jakarta.json.bind.annotation.JsonbProperty;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.SealedJson;

/** The encrypted content of a draft: kind and line. */
public record ServiceDraftContent(@JsonbProperty("t") @Nullable String type, @JsonbProperty("l") String line) {
    static ServiceDraftContent of(@Nullable DeliveryType type, String line) {
        return new ServiceDraftContent(type == null ? null : type.name(), line);
    }

    String toText() {
        return SealedJson.write(this);
    }

    static ServiceDraftContent parse(String text) {
        return SealedJson.read(text, ServiceDraftContent.class, line -> new ServiceDraftContent(null, line));
    }

    @Nullable
    DeliveryType kind() {
        return type == null ? null : DeliveryType.valueOf(type);
    }
}
