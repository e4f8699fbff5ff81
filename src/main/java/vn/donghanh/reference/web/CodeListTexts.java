package vn.donghanh.reference.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.shared.web.DataTextProvider;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.DisplayPreferences;

/**
 * The lists from which forms take their options and pages the texts of what was chosen, retired items included. They are read once per
 * request, with one statement.
 */
@Named("codeLists")
@RequestScoped
public class CodeListTexts implements DataTextProvider {
    /** The names under which disclosures refer to a list that were sent while it was part of the program. */
    private static final Map<String, String> EARLIER_NAMES =
            Map.of("TrainingTrade", "training_trade", "TrainingLevel", "training_level");

    static final Set<String> LISTS = Set.of(
            "training_trade",
            "training_level",
            "training_drop_cause",
            "course_reject_reason",
            "course_paper_type",
            "placement_work",
            "wage_band",
            "not_hired_reason",
            "support_help",
            "support_refusal_reason",
            "support_outcome",
            "document_type",
            "funding_source",
            "staff_course_topic",
            "referral_reject_reason",
            "legal_aid_matter",
            "legal_aid_ground",
            "legal_aid_paper",
            "legal_aid_refusal",
            "legal_aid_outcome",
            "loan_channel",
            "loan_purpose",
            "loan_use",
            "loan_missing_paper",
            "loan_reject_reason");

    @Inject
    CodeListQueries queries;

    @Inject
    DisplayPreferences preferences;

    @Inject
    DisplayFormatter formats;

    private Map<String, List<CodeListItemView>> items;

    /** Returns the options that may be chosen today, in the order of the list. */
    public List<SelectItem> options(String list) {
        return valid(list).stream()
                .map(item -> new SelectItem(item.code(), item.label(preferences.locale())))
                .toList();
    }

    /** Finds the items that may be chosen today, in the order of the list. */
    public List<CodeListItemView> valid(String list) {
        return all(list).stream()
                .filter(item -> item.isValidOn(formats.today()))
                .toList();
    }

    @Override
    public Optional<String> find(Locale locale, String key) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String name = key.substring(0, dot);
        return all(EARLIER_NAMES.getOrDefault(name, name)).stream()
                .filter(item -> item.code().equals(key.substring(dot + 1)))
                .map(item -> item.label(locale))
                .findFirst();
    }

    private List<CodeListItemView> all(String list) {
        if (!LISTS.contains(list)) {
            return List.of();
        }
        if (items == null) {
            items = queries.findAll(LISTS);
        }
        return items.getOrDefault(list, List.of());
    }
}
