package vn.donghanh.testing;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.incident.IncidentAccount;
import vn.donghanh.incident.RecordIncidentCommand;
import vn.donghanh.incident.TimePrecision;
import vn.donghanh.incident.value.ViolenceType;
import vn.donghanh.intake.screening.CriticalFlag;
import vn.donghanh.intake.screening.ItemAnswer;
import vn.donghanh.intake.screening.RecordScreeningCommand;
import vn.donghanh.intake.screening.ScreeningOccasion;
import vn.donghanh.intake.screening.TriageItem;
import vn.donghanh.shared.CentreTime;

/** Commands that record an incident and a screening of a case, for tests of what happens to them afterwards. */
public final class RiskRecords {
    private RiskRecords() {}

    public static RecordIncidentCommand incident(CaseNumber number) {
        return new RecordIncidentCommand(
                number.value(),
                null,
                0,
                TimePrecision.UNKNOWN,
                null,
                null,
                Set.of(ViolenceType.PHYSICAL),
                new IncidentAccount(
                        null, Set.of(), null, null, null, null, Set.of(), Map.of(), "Lời kể về một sự việc."));
    }

    public static RecordScreeningCommand screening(CaseNumber number) {
        Map<TriageItem, ItemAnswer> items = new EnumMap<>(TriageItem.class);
        for (TriageItem item : TriageItem.values()) {
            items.put(item, ItemAnswer.PARTLY);
        }
        return new RecordScreeningCommand(
                number.value(),
                null,
                0,
                CentreTime.day(Clock.systemUTC().instant()),
                ScreeningOccasion.REQUEST,
                Set.of(CriticalFlag.C_HELD),
                null,
                items,
                null,
                "Lời ghi khi sàng lọc.");
    }
}
