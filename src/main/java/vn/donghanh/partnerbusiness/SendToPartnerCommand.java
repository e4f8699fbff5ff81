package vn.donghanh.partnerbusiness;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.VietnameseText;

/**
 * What sending needs for every kind of partner. A feature adds its own preconditions and requires all at once.
 *
 * @param recipient reference of the organisation
 * @param name the name by which the partner calls the client
 */
public record SendToPartnerCommand(@Nullable String recipient, @Nullable String name, boolean readWithClient) {
    private static final int MAX_NAME_LENGTH = 80;

    /** Returns the preconditions for the disclosed content. */
    public List<Precondition> slipPreconditions() {
        boolean hasName = name != null && !name.isBlank() && name.length() <= MAX_NAME_LENGTH;
        return List.of(
                Precondition.of(PartnerBusinessRule.NAME_MISSING, hasName).at("name"));
    }

    /** Returns all preconditions for sending, in the order of the form. */
    public List<Precondition> preconditions() {
        List<Precondition> preconditions = new ArrayList<>();
        preconditions.add(Precondition.of(PartnerBusinessRule.RECIPIENT_MISSING, recipient != null)
                .at("recipient"));
        preconditions.addAll(slipPreconditions());
        preconditions.add(Precondition.of(PartnerBusinessRule.NOT_READ_WITH_CLIENT, readWithClient)
                .at("read"));
        return preconditions;
    }

    /** Returns the name as it goes to the partner. */
    public String cleanName() {
        return VietnameseText.clean(name == null ? "" : name);
    }
}
