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
 * The content of the assessment form, built from {@link #unsaved} with named parts. Anything may be missing; the entity
 * checks completeness on submission.
 *
 * @param version the version on which the form is based; {@link #NEW} while nothing has been saved
 * @param clientRanked whether the client ranked the needs in this order in person
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
    /** The version of a form that has never been saved. */
    public static final int NEW = -1;

    /** Returns an empty form content. */
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

    /** @param words null to remove the text */
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
