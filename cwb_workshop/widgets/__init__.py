"""The toolbox the faces are composed from. It knows no exercise and holds no facts."""
