package org.tongxin.kernel;

/**
 * Something that must hold before the program serves people: beans of this type are asked in the profile {@code prod},
 * after the database is ready and before the port opens.
 */
public interface ProductionCheck {

    /**
     * Returns where all is well.
     *
     * @throws CannotStart with what is the matter and what to set
     */
    void check();
}
