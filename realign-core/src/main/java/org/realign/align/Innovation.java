package org.realign.align;

/** How alignment moves from one period to the next. */
public enum Innovation {
    /** Small steps of estimated variance q0 and, rarely, a jump of variance q0 + 1 shared by a state's poles. */
    JUMPS,
    /** Steps of Student's t with 4 degrees of freedom: large ones are possible, at no common date. */
    STUDENT_T,
    /** Normal steps only: what smooths abrupt change away, kept as a check. */
    GAUSSIAN
}
