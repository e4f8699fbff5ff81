package vn.donghanh.conference;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.SealedJson;

/**
 * The text of minutes, stored encrypted as one text: what was discussed, for the Centre alone, and apart from it what each outside body may
 * read.
 */
public record MinutesContent(@Nullable String discussion, List<Part> parts) implements Serializable {
    /** The longest encoded content that fits its column once it is encrypted. */
    private static final int MAX_BYTES = 48_000;

    /** @param body id of the outside body */
    public record Part(long body, String text) implements Serializable {}

    public MinutesContent {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    Optional<String> partFor(OrganisationId body) {
        return parts.stream()
                .filter(part -> part.body() == body.value())
                .map(Part::text)
                .findFirst();
    }

    boolean isEmpty() {
        return discussion == null && parts.isEmpty();
    }

    boolean isTooLong() {
        return toJson().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }

    String toJson() {
        return SealedJson.write(this);
    }

    static MinutesContent parse(String text) {
        return SealedJson.read(text, MinutesContent.class);
    }
}
