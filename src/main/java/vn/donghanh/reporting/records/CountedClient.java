package vn.donghanh.reporting.records;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.person.profile.EducationBand;

/** A client as counted for the rate of access: groups, age band on that day, sex and needs, without identity. */
public record CountedClient(
        CaseId caseId,
        Set<ClientGroup> groups,
        AgeBand age,
        CountedSex sex,
        EducationBand education,
        List<ClientNeed> needs) {
    private static final Set<ClientGroup> TARGET_GROUPS =
            EnumSet.of(ClientGroup.SEX_WORKER, ClientGroup.FORMER_SEX_WORKER);
    private static final Set<ClientGroup> CHILDREN = EnumSet.of(ClientGroup.CHILD_EXPLOITED, ClientGroup.MINOR_16_17);

    /** Whether the client belongs to the groups of the target. */
    public boolean isInTargetGroup() {
        return !Collections.disjoint(TARGET_GROUPS, groups);
    }

    /** Whether the client is at high risk only: reported beside the target, never inside it. */
    public boolean isHighRiskOnly() {
        return groups.contains(ClientGroup.HIGH_RISK) && !isInTargetGroup();
    }

    /** Whether the client is a minor: a child is a victim and is reported under child protection. */
    public boolean isMinor() {
        return age == AgeBand.UNDER_16 || age == AgeBand.FROM_16_TO_17 || !Collections.disjoint(CHILDREN, groups);
    }

    /** Whether the age is unknown: such a client is treated as a minor until it is established. */
    public boolean isPossiblyMinor() {
        return !isMinor() && age == AgeBand.UNKNOWN;
    }

    public boolean isAdult() {
        return !isMinor() && !isPossiblyMinor();
    }
}
