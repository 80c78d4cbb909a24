"""The front door: from a bare Python to an open JupyterLab, one idea a module.

Everything here is standard library, since it runs before anything is installed.

``commands``     what can be asked for: lab, test, build, check
``machine``      what the door needs from the computer; tests hand in their own
``environment``  the private Python in ``.venv``
``install``      the locked packages in it, and the memory of what was installed
``trouble``      what can go wrong, each as a sentence with its remedy
``lab``          JupyterLab with the course's own settings
``start_lab``    JupyterLab itself, started quickly
``ports``        a free port, or a sentence about the busy one
``testing``      the whole test run in one call
``checkup``      part by part, OK or FAIL
``inside``       the parts that only the private Python can answer for
"""
