package vn.donghanh.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.donghanh.casefile.draft.CaseDraftForm;
import vn.donghanh.casefile.draft.SaveCaseDraftCommand;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.SealedJson;

/** What a form holds that was interrupted, each field by its name, as the page's script keeps it. */
final class DemoDraft {
    private DemoDraft() {}

    /** @param chosen fields with what was chosen in them: {@code name=A,B|other=C} */
    static SaveCaseDraftCommand of(String number, CaseDraftForm form, LocalDate day, String chosen, String words) {
        Map<String, List<String>> fields = new HashMap<>();
        for (String field : chosen.split("\\|", -1)) {
            String[] parts = field.split("=", -1);
            fields.put(parts[0], Arrays.asList(parts[1].split(",", -1)));
        }
        fields.put("day", List.of(day.format(CentreTime.DAY_FORMAT)));
        fields.put("words", List.of(words));
        return new SaveCaseDraftCommand(number, form, SealedJson.write(fields), RandomReference.random());
    }
}
