package vn.donghanh.stay.view;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The room, belongings and enquiries of a resident: for the duty team only. */
public record ResidenceView(@Nullable String room, @Nullable String belongings, List<StayEnquiryRow> enquiries)
        implements Serializable {
    public ResidenceView {
        enquiries = List.copyOf(enquiries);
    }
}
