package vn.donghanh.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.shared.MissingReason;

/**
 * The whole assessment as it stands on the form, built from {@link #unsaved} by its named parts. Anything may be missing: what a
 * submission asks for, the entity says.
 *
 * @param version the version the reader saw; {@link #NEW} while nothing has been saved
 * @param clientRanked the client has put the needs in this order in person
 */
public record AssessmentDraft(
        int version,
        boolean clientRanked,
        List<@Valid NeedDraft> needs,
        Map<AssessmentText, @Size(max = 1000) String> texts,
        Set<ClientGroup> groups,
        @Nullable MissingReason groupsMissing,
        @Valid LifeSituation situation)
        implements Serializable {
    /** Nothing has been saved yet. */
    public static final int NEW = -1;

    /** Nothing is written yet. */
    public static AssessmentDraft unsaved() {
        return new AssessmentDraft(NEW, false, List.of(), Map.of(), Set.of(), null, LifeSituation.NOT_ASKED);
    }

    public AssessmentDraft version(int seen) {
        return new AssessmentDraft(seen, clientRanked, needs, texts, groups, groupsMissing, situation);
    }

    public AssessmentDraft ranked(boolean byClient) {
        return new AssessmentDraft(version, byClient, needs, texts, groups, groupsMissing, situation);
    }

    public AssessmentDraft needs(NeedDraft... drafts) {
        return needs(List.of(drafts));
    }

    public AssessmentDraft needs(List<NeedDraft> drafts) {
        return new AssessmentDraft(version, clientRanked, drafts, texts, groups, groupsMissing, situation);
    }

    /** @param words null for nothing */
    public AssessmentDraft text(AssessmentText text, @Nullable String words) {
        Map<AssessmentText, String> all = new EnumMap<>(AssessmentText.class);
        all.putAll(texts);
        if (words == null) {
            all.remove(text);
        } else {
            all.put(text, words);
        }
        return new AssessmentDraft(version, clientRanked, needs, all, groups, groupsMissing, situation);
    }

    public AssessmentDraft groups(Set<ClientGroup> named, @Nullable MissingReason missing) {
        return new AssessmentDraft(version, clientRanked, needs, texts, named, missing, situation);
    }

    public AssessmentDraft situation(LifeSituation life) {
        return new AssessmentDraft(version, clientRanked, needs, texts, groups, groupsMissing, life);
    }
}
