package vn.donghanh.handover;

import java.io.Serializable;
import java.util.List;

/**
 * The supervisor's page of hand-overs: what each colleague of the unit carries.
 *
 * @param unmanaged open and merged cases of the unit whose manager works on cases no more
 * @param incoming proposed transfers that wait for this unit's answer
 * @param outgoing this unit's own proposals that are not answered yet
 */
public record HandoverListView(
        String unit, List<ColleagueLoad> colleagues, List<Leaver> unmanaged, long incoming, long outgoing)
        implements Serializable {
    /** Somebody whose account has ended, or who lost the role, with the number of cases that still name them. */
    public record Leaver(String username, String name, long cases) implements Serializable {}
}
