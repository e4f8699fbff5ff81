package vn.donghanh.legalaid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;

/**
 * A matter that the client asks help with.
 *
 * @param matter code of the list of matters
 */
public record OpenMatterCommand(@Nullable String matter, @Nullable LegalAidSubject subject) {
    /** @param listed whether the matter may be chosen today */
    List<Precondition> preconditions(boolean listed) {
        return List.of(
                Precondition.of(LegalAidRule.MATTER_MISSING, matter != null && listed)
                        .at("matter"),
                Precondition.of(LegalAidRule.SUBJECT_MISSING, subject != null).at("subject"));
    }
}
