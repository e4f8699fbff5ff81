package vn.donghanh.house.bad.names.twice;

import vn.donghanh.house.bad.names.spi.OpenThings;

/** There is another type of this name. */
class Enrolment {
    OpenThings.Enrolment part() {
        return new OpenThings.Enrolment();
    }
}
