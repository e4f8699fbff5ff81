package vn.donghanh.operations;

import java.util.List;

/** Says how the parts of a feature are, from what is recorded, without any case content; implemented by features. */
public interface StatusProvider {
    List<StatusRow> status();
}
