package vn.donghanh.stay.view;

import java.io.Serializable;
import java.util.List;

/** The list of residents: admissions that wait for a decision, and the clients in the shelter. */
public record ResidentsView(List<ResidentRow> waiting, List<ResidentRow> in, boolean dutyTeam) implements Serializable {
    public ResidentsView {
        waiting = List.copyOf(waiting);
        in = List.copyOf(in);
    }
}
